/** Filters in front of every resource: what is refused before a resource sees it. */
@NullMarked
package io.offhook.rest.guard;

import org.jspecify.annotations.NullMarked;
