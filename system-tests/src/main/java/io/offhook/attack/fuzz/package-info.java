/** Hostile requests made from the OpenAPI documents of the services. */
@NullMarked
package io.offhook.attack.fuzz;

import org.jspecify.annotations.NullMarked;
