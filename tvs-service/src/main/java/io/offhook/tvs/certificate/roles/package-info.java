/** A certificate that is known gets a role, or loses one. */
@NullMarked
package io.offhook.tvs.certificate.roles;

import org.jspecify.annotations.NullMarked;
