/** Secret keys that an installation keeps in files. */
@NullMarked
package io.offhook.eventing.secret;

import org.jspecify.annotations.NullMarked;
