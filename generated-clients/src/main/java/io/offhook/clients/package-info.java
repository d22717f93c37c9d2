/** What programs of others do with clients that a generator made of {@code docs/openapi}. */
@NullMarked
package io.offhook.clients;

import org.jspecify.annotations.NullMarked;
