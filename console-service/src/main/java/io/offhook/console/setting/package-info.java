/** The latest state of settings and documents. */
@NullMarked
package io.offhook.console.setting;

import org.jspecify.annotations.NullMarked;
