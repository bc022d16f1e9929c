/** Whether the page's views show the reader's own figures: one switch for all of them. */
class OwnSwitch {
	isOn = $state(true);
}

export const ownSwitch = new OwnSwitch();
