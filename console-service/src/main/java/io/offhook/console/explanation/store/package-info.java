/** Loads what explanations are made of. */
@NullMarked
package io.offhook.console.explanation.store;

import org.jspecify.annotations.NullMarked;
