// Stands in for the page side in a development build, which is never kept on the device.

export function keep() {}

export function takeUpdate() {
  location.reload();
}
