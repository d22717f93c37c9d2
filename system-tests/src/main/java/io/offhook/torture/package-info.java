/**
 * The proof of single use: virtual phones storm two replicas of the packaged activation service while faults are
 * injected; then the faults end, everything is read, and one checker judges what is left and what the phones saw.
 */
@NullMarked
package io.offhook.torture;

import org.jspecify.annotations.NullMarked;
