/** Explanations and timelines over REST. */
@NullMarked
package io.offhook.console.explanation.api;

import org.jspecify.annotations.NullMarked;
