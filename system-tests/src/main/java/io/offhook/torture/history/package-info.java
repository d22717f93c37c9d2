/** The history: every attempt of a phone and its outcome. An attempt without an answer has an unknown outcome. */
@NullMarked
package io.offhook.torture.history;

import org.jspecify.annotations.NullMarked;
