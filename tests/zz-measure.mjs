import { chromium } from '@playwright/test';
const js = process.argv[3] !== 'nojs';
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-background-networking','--disable-component-update','--disable-sync','--no-first-run']});
for (const path of process.argv[2].split(',')) for (const w of [360,390,820,1024,1280,1440,1920]) {
 const p = await b.newPage({viewport:{width:w,height:w<500?800:900}, javaScriptEnabled: js});
 if(js) await p.addInitScript(()=>{window.shifts=[];new PerformanceObserver(l=>{for(const e of l.getEntries())shifts.push([+e.value.toFixed(4),...e.sources.map(s=>(s.node?.nodeName+'.'+(s.node?.className?.baseVal??s.node?.className??'')).slice(0,40))])}).observe({type:'layout-shift',buffered:true})});
 await p.goto('http://localhost:4290'+path,{waitUntil:'load'});
 if(js){await p.waitForSelector('html[data-hydrated="true"]',{timeout:20000}).catch(()=>console.log('no hyd'));await p.waitForTimeout(1500);}
 const r=await p.evaluate(()=>[...document.querySelectorAll('.canvas')].map(c=>{const s=[...c.querySelectorAll('svg[role=img]')].find(s=>s.getBoundingClientRect().width>0);const r=c.getBoundingClientRect();const sb=s?.getBoundingClientRect();const vb=s?.viewBox.baseVal;const k=s?Math.min(sb.width/vb.width,sb.height/vb.height):0;const v=c.closest('figure')?.dataset.view??c.closest('figure')?.id;return (v??'').replace('disagreement','d')+':'+Math.round(r.width)+'x'+Math.round(r.height)+'@'+Math.round(r.top)+(s?` vb${vb.width}x${Math.round(vb.height)} k${k.toFixed(2)}`:'')}));
 console.log(path,w,r.join(' | '), js? 'CLS '+JSON.stringify(await p.evaluate(()=>[shifts.reduce((s,e)=>s+e[0],0),shifts])):'', 'scrollW', await p.evaluate(()=>document.documentElement.scrollWidth));
 if(process.argv[4]) await p.screenshot({path:`/tmp/shots/${process.argv[4]}-${path.replace(/\W/g,'_')}-${w}-${js?'js':'nojs'}.png`, fullPage: process.argv[5]==='full'});
 await p.close();
}
await b.close();
