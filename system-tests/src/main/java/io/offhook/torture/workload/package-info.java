/** The workload: phones that redeem codes, rightly or wrongly, race, retry, and hang up before the answer. */
@NullMarked
package io.offhook.torture.workload;

import org.jspecify.annotations.NullMarked;
