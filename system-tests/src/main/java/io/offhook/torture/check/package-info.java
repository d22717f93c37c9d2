/** The checker: pure rules R1 to R7 and one for secrets. Each rule returns every violation in the evidence. */
@NullMarked
package io.offhook.torture.check;

import org.jspecify.annotations.NullMarked;
