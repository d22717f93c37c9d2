/** Stories of phones that did not come up, and what they are told. */
@NullMarked
package io.offhook.console.explanation;

import org.jspecify.annotations.NullMarked;
