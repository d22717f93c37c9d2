/**
 * The proof of single use: phones redeem codes at two replicas of the packaged activation service while faults are injected. Then a
 * checker checks the evidence. See docs/torture.md.
 */
@NullMarked
package io.offhook.torture;

import org.jspecify.annotations.NullMarked;
