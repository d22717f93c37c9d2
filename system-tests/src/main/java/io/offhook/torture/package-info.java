/**
 * The proof of single use: phones redeem codes at two replicas of the packaged activation service while faults are injected. Then the
 * evidence is collected, and one checker judges it. See docs/torture.md.
 */
@NullMarked
package io.offhook.torture;

import org.jspecify.annotations.NullMarked;
