/** What listeners for phones have in common: how callers are told apart, let in or shut out, and how long they are waited for. */
@NullMarked
package io.offhook.edge.door;

import org.jspecify.annotations.NullMarked;
