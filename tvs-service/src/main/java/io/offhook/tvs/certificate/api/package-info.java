/** REST of certificates and their roles. */
@NullMarked
package io.offhook.tvs.certificate.api;

import org.jspecify.annotations.NullMarked;
