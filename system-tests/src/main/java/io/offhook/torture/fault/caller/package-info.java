/** Faults that callers cause: guesses, races for one code, forged certificates, slow clients. */
@NullMarked
package io.offhook.torture.fault.caller;

import org.jspecify.annotations.NullMarked;
