/** What the services say of their REST interfaces: the OpenAPI documents, as far as an attacker needs them. */
@NullMarked
package io.offhook.attack.openapi;

import org.jspecify.annotations.NullMarked;
