/** The OpenAPI documents of the services: what all of them say in the same way. */
@NullMarked
package io.offhook.rest.openapi;

import org.jspecify.annotations.NullMarked;
