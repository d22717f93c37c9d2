/** The use cases of certificates and roles, their tables, and the registry that TVS answers from. */
@NullMarked
package io.offhook.tvs.certificate.store;

import org.jspecify.annotations.NullMarked;
