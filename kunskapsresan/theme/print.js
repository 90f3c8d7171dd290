// The button of a page that is made for paper.
document.getElementById("skriv-ut").addEventListener("click", () => print());
