/** What all REST resources share: the problems of this service, and how malformed values become problems. */
@NullMarked
package io.offhook.provisioning.api;

import org.jspecify.annotations.NullMarked;
