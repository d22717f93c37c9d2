/** The first page: what goes on, and what needs a look. */
@NullMarked
package io.offhook.console.overview;

import org.jspecify.annotations.NullMarked;
