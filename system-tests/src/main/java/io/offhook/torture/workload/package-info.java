/** The workload: right and wrong phones that redeem codes, race, retry, and disconnect before the answer. */
@NullMarked
package io.offhook.torture.workload;

import org.jspecify.annotations.NullMarked;
