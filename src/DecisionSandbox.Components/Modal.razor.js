export const show = dialog => { if (!dialog.open) { dialog.showModal(); } };
export const close = dialog => { if (dialog.open) { dialog.close(); } };
