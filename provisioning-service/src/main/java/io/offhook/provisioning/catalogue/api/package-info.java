/** The REST resources of what administrators name once. All of a kind have the same five operations. */
@NullMarked
package io.offhook.provisioning.catalogue.api;

import org.jspecify.annotations.NullMarked;
