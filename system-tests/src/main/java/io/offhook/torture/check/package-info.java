/** The checker: pure rules over plain records, R1 to R7 and one for secrets. Each rule names every violation in the evidence. */
@NullMarked
package io.offhook.torture.check;

import org.jspecify.annotations.NullMarked;
