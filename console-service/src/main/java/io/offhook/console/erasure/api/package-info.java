/** The REST resource of what the console keeps about a person. */
@NullMarked
package io.offhook.console.erasure.api;

import org.jspecify.annotations.NullMarked;
