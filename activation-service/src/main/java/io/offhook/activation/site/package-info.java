/** Operators who are limited to sites, as provisioning publishes them. */
@NullMarked
package io.offhook.activation.site;

import org.jspecify.annotations.NullMarked;
