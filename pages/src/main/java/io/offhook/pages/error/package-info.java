/** Errors as pages, for people with browsers. */
@NullMarked
package io.offhook.pages.error;

import org.jspecify.annotations.NullMarked;
