/** What the REST resources of this service share. */
@NullMarked
package io.offhook.tvs.api;

import org.jspecify.annotations.NullMarked;
