import "digitpad";

export default {title: "digit-pad", component: "digit-pad"};
export const Empty = {};
