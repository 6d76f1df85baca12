/**
 * Source of the one inline script of the head: before the first paint it says that scripts run and which colours the
 * reader chose. Kept as text, since it goes into the page as it is and the policy of the site allows it by its hash.
 */
export const headScript =
	"(d=>{d.classList.add('js');try{let t=localStorage[d.dataset.site+':theme'];if(t)d.dataset.theme=t}catch{}})(document.documentElement)";
