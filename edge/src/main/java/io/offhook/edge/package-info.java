/** What the REST edges of all services have in common: who is not signed in is told so in a problem document. */
@NullMarked
package io.offhook.edge;

import org.jspecify.annotations.NullMarked;
