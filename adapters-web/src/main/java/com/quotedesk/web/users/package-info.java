@NullMarked
package com.quotedesk.web.users;

import org.jspecify.annotations.NullMarked;
