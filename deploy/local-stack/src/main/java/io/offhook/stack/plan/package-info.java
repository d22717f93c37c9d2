/** What a stack consists of: its parts, their ports, and the configuration each service is given. */
@NullMarked
package io.offhook.stack.plan;

import org.jspecify.annotations.NullMarked;
