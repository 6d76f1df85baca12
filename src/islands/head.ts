/**
 * Source of the one inline script of the head: before the first paint it says that scripts run, which colours the
 * reader chose, and whether single keys do anything. Kept as text, since it goes into the page as it is and the policy of the site allows it by its hash.
 */
export const headScript =
	"(d=>{d.classList.add('js');try{for(let k of['theme','keys']){let v=localStorage[d.dataset.site+':'+k];if(v)d.dataset[k]=v}}catch{}})(document.documentElement)";
