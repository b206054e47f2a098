@NullMarked
package com.quotedesk.web.security;

import org.jspecify.annotations.NullMarked;
