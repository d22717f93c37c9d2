@NullMarked
package io.offhook.console.editing;

import org.jspecify.annotations.NullMarked;
