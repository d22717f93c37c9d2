/** A certificate comes to be known, with its first roles. */
@NullMarked
package io.offhook.tvs.certificate.api;

import org.jspecify.annotations.NullMarked;
