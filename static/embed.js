// Gives frames of Paychart the height of what they show: <script src="https://…/embed.js" async></script>, once a page.
// Hears only frames whose address is on this script's own origin. The pages of the site do not use it.
(function () {
	var script = document.currentScript;
	var origin = script instanceof HTMLScriptElement ? new URL(script.src).origin : null;

	/** @param {(frame: HTMLIFrameElement) => void} work */
	function eachFrame(work) {
		document.querySelectorAll('iframe').forEach(function (frame) {
			if (URL.canParse(frame.src) && new URL(frame.src).origin === origin) work(frame);
		});
	}

	addEventListener('message', function (event) {
		var said = event.data;
		if (event.origin !== origin || !said || said.sentinel !== 'amp' || said.type !== 'embed-size') return;
		var height = Math.ceil(said.height);
		if (!(height > 0 && height < 50000)) return;
		eachFrame(function (frame) {
			if (frame.contentWindow === event.source) frame.style.height = height + 'px';
		});
	});

	// A frame that was faster than this script says its height again.
	eachFrame(function (frame) {
		if (frame.contentWindow) frame.contentWindow.postMessage('paychart-height', '*');
	});
})();
