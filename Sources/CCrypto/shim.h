// Only the message digests are used.
#include <openssl/evp.h>
#include <openssl/sha.h>
