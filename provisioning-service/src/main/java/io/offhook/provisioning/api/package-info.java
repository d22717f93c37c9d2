/** The REST resources for models and users, and what all resources share: the problems of this service. */
@NullMarked
package io.offhook.provisioning.api;

import org.jspecify.annotations.NullMarked;
