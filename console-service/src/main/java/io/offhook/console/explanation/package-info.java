/**
 * Why a phone did not come up, in a sentence, and what to do next. {@link io.offhook.console.explanation.Rule} lists all answers; the first
 * one that applies is given.
 */
@NullMarked
package io.offhook.console.explanation;

import org.jspecify.annotations.NullMarked;
