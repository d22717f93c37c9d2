/** The REST resources for trust anchors, denied devices and revocation lists, and what all resources of this service share. */
@NullMarked
package io.offhook.tvs.api;

import org.jspecify.annotations.NullMarked;
