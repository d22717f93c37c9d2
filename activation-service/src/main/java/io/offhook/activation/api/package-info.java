/** The resource for settings, and what REST resources and listeners share: the problems of this service, and the parsing of texts. */
@NullMarked
package io.offhook.activation.api;

import org.jspecify.annotations.NullMarked;
