/** Values as persons read them. */
@NullMarked
package io.offhook.console.value;

import org.jspecify.annotations.NullMarked;
