/** Redis 6.2 from the embedded-redis jar, of which only the binary is used. */
@NullMarked
package io.offhook.servers.redis;

import org.jspecify.annotations.NullMarked;
