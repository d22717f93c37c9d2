/** Commands: REST of the services that own what is changed, as the person who is signed in. */
@NullMarked
package io.offhook.console.owning;

import org.jspecify.annotations.NullMarked;
