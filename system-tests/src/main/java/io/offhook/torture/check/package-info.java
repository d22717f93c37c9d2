/**
 * The checker: pure rules over plain records, R1 to R7 of the invariants and one for secrets. Each rule reads the whole
 * evidence and names every violation.
 */
@NullMarked
package io.offhook.torture.check;

import org.jspecify.annotations.NullMarked;
