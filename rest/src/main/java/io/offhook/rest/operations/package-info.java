/** What operators of any service need: its dead letters, and the publishing of its events. */
@NullMarked
package io.offhook.rest.operations;

import org.jspecify.annotations.NullMarked;
