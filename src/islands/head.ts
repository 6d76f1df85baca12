/**
 * Source of the one inline script of the head: before the first paint it says that scripts run, how the reader came (`nav0`
 * anew, `nav1` by reloading, `nav2` back), which colours they chose, and whether single keys do anything; these two again when
 * a page comes to sight that was rendered ahead or kept by the browser. Kept as text, since it goes into the page as it is and the policy of the site allows it by its hash.
 */
export const headScript =
	"((d,f=_=>{try{for(let k of['theme','keys']){let v=localStorage[d.dataset.site+':'+k];v?d.dataset[k]=v:delete d.dataset[k]}}catch{}})=>{d.classList.add('js','nav'+performance.navigation.type);f();addEventListener('visibilitychange',f)})(document.documentElement)";
