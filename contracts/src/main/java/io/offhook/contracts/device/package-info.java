/** What devices do before and after they redeem a code. Samples: some of what happened, for some days. */
@NullMarked
package io.offhook.contracts.device;

import org.jspecify.annotations.NullMarked;
