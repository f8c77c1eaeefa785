#include <sys/types.h>
#include <sys/socket.h>
#include <microhttpd.h>

// Swift cannot call functions with variable arguments; these two call one with none.

/* The connection's socket; -1 where the library does not say. */
static inline int lotse_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

/* The client's address; NULL where the library does not say. */
static inline const struct sockaddr *lotse_connection_address(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info ? info->client_addr : NULL;
}
